/** What other modules may know of deposit products and their rates. */
package org.jigeum.product.api;
