/** Opens the sample bank: checks the machine, starts PostgreSQL and the server, loads, and closes both again. */
package org.jigeum.demo;
