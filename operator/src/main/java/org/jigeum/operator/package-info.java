/** The operator's command line. It knows nothing of the bank but its HTTP API. */
package org.jigeum.operator;
