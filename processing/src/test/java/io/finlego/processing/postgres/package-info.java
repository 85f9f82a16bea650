/** Tests of what goes into Postgres as arrays. */
@NullMarked
package io.finlego.processing.postgres;

import org.jspecify.annotations.NullMarked;
