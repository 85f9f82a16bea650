/** How whole batches get into Postgres: binary COPY and arrays. */
@NullMarked
package io.finlego.ledger.sql;

import org.jspecify.annotations.NullMarked;
