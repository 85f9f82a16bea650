/**
 * Binary formats of Postgres for which the driver only knows text: inserts of many rows, and arrays
 * of ids. The machinery and the domains use them for their tables.
 */
@NullMarked
package io.finlego.processing.postgres;

import org.jspecify.annotations.NullMarked;
