/** The sample bank as its data files tell it; {@code demo/bank/README.md} describes every column. */
package org.jigeum.demo.bank;
