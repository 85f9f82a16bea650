/**
 * Postgres' binary formats where the driver only knows text: many rows into a table at once and
 * arrays of ids, for the machinery's own tables and for the domains'.
 */
@NullMarked
package io.finlego.processing.postgres;

import org.jspecify.annotations.NullMarked;
