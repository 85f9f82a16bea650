package io.finlego.processing.engine;

import java.util.List;
import java.util.stream.Stream;

/**
 * What Postgres has committed.
 *
 * @param answers one answer for each record
 * @param batches the committed batches, in their order. A transaction that has applied no record
 *     for the first time makes none; a batch that ran in parts makes one for each part
 */
record Applied(List<Answer> answers, List<AppliedBatch> batches) {

  static final Applied NOTHING = new Applied(List.of(), List.of());

  /** Returns both together, in this order. */
  Applied and(Applied next) {
    return new Applied(
        Stream.concat(answers.stream(), next.answers.stream()).toList(),
        Stream.concat(batches.stream(), next.batches.stream()).toList());
  }
}
