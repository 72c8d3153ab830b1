/** Plays the sample bank through the bank's own HTTP contract, day by day, and compares what it pays. */
package org.jigeum.demo.load;
