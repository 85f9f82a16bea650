package io.finlego.processing.engine;

import java.util.Set;

/**
 * A record of the journal. If the partitions of a batch have different owners after a failure, the
 * journal has several records of this batch.
 *
 * @param publishedPartitions the partitions whose outcomes came in the same Kafka transaction as
 *     this record
 */
record JournalEntry(AppliedBatch batch, Set<Integer> publishedPartitions) {}
