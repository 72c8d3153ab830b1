/**
 * The quote cache: what was quoted today, on all nodes, and how they learn that it changed. It makes quotes cheap and
 * nothing else: no payment reads it, and whatever is wrong with it is a quote computed anew (docs/adr/0013).
 */
package org.jigeum.interest.cache;
