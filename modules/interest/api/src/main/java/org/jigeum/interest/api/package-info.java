/** What other modules may know of interest: nothing yet but that it pays (see {@code org.jigeum.product.api.PaidDays}). */
package org.jigeum.interest.api;
