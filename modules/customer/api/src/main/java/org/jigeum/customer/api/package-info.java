/** What other modules may know of customers. */
package org.jigeum.customer.api;
