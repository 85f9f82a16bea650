package io.finlego.reports.topology;

import java.time.Duration;
import java.util.Set;

/**
 * The settings of the topology.
 *
 * @param partitions the number of tasks. Each account belongs to one task. The number must not
 *     change after the first start
 * @param sendInterval the time between two publications of changed figures
 * @param accountsPerSend the largest number of accounts of one task whose changed days are
 *     published in one interval. The other accounts wait for the next interval, so that a long
 *     publication does not hold up the task's next movements
 * @param skippedEvents ledger events to skip, each as {@code partition:offset}
 * @param onDisk true if the stores of accounts, days and movements are on disk, so that they can be
 *     larger than the memory; false if they are in memory
 */
public record TopologySettings(
    int partitions,
    Duration sendInterval,
    int accountsPerSend,
    Set<String> skippedEvents,
    boolean onDisk) {}
