/** What other modules may know of interest. */
package org.jigeum.interest.api;
