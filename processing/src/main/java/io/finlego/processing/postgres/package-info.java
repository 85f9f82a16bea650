/**
 * Classes that read and write whole batches in Postgres. {@link
 * io.finlego.processing.postgres.Statements} runs statements whose parameters are arrays. {@link
 * io.finlego.processing.postgres.Columns} makes these arrays from rows. {@link
 * io.finlego.processing.postgres.CopyRows} inserts rows with binary COPY. {@link
 * io.finlego.processing.postgres.Table} marks the classes that contain SQL. {@link
 * io.finlego.processing.postgres.TakenMeanwhileException} reports that another transaction stored
 * the same unique value first.
 */
@NullMarked
package io.finlego.processing.postgres;

import org.jspecify.annotations.NullMarked;
