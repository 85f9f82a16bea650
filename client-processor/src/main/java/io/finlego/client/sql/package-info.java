/** Statements for whole batches. */
@NullMarked
package io.finlego.client.sql;

import org.jspecify.annotations.NullMarked;
