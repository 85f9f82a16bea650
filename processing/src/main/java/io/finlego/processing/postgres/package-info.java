/**
 * Writes whole batches into Postgres, for the tables of the machine and of the domains: {@link
 * io.finlego.processing.postgres.Statements} runs statements whose parameters are arrays, {@link
 * io.finlego.processing.postgres.Columns} makes those arrays of rows, and {@link
 * io.finlego.processing.postgres.CopyRows} writes binary COPY. {@link
 * io.finlego.processing.postgres.Table} marks the classes that use them. A race that a batch loses
 * is a {@link io.finlego.processing.postgres.TakenMeanwhileException}.
 */
@NullMarked
package io.finlego.processing.postgres;

import org.jspecify.annotations.NullMarked;
