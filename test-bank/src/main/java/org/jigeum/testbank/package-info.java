/** The bank as processes of their own, for crash tests and measurements: nothing of it is ever in a release. */
package org.jigeum.testbank;
