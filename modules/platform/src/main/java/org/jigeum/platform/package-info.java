/**
 * What every WAR needs at its edge and at start-up, and nothing of the banking field: problems, JSON, the caller,
 * stored answers, migrations, readiness. Each WAR carries its own copy in WEB-INF/lib, so that a module that leaves
 * the EAR takes it along (docs/adr/0006).
 */
package org.jigeum.platform;
