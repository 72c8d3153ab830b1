/**
 * What stands beside the sample bank and never in its EAR: an issuer of tokens that asks nobody who they are, and the
 * hand that sets the bank's clock.
 */
package org.jigeum.demo.war;
