/**
 * What the nodes tell each other through Infinispan: what was quoted today and how it changed, which makes quotes cheap
 * (docs/adr/0013); and which claims are under way, which makes second taps cheap (docs/adr/0023). Nothing is paid by
 * it, and whatever is wrong with it is a quote computed anew, or a tap that the database answers.
 */
package org.jigeum.interest.cache;
