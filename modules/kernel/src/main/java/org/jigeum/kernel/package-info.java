/**
 * Value types that every module's api speaks. JDK only, immutable, validated on construction: a value that exists is
 * well formed. At most ten types, no services.
 */
package org.jigeum.kernel;
