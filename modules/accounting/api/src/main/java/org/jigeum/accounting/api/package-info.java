/** What other modules may know of deposit accounts, and how they post to the ledger. */
package org.jigeum.accounting.api;
