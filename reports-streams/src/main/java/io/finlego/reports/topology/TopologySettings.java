package io.finlego.reports.topology;

import java.time.Duration;
import java.util.Set;

/**
 * The settings that shape the topology.
 *
 * @param partitions the number of tasks that accounts are spread over; it cannot change once there
 *     is state
 * @param sendInterval the shortest time between two sendings of changed figures to subscribers
 * @param daysPerSend the most accounts of one task whose changed days are sent in one interval; the
 *     others wait for the next interval, so that subscribers cannot slow the reports down
 * @param passedOver events that the operator has decided to leave out, each as {@code
 *     partition:offset}
 * @param onDisk whether stores may be larger than the memory
 */
public record TopologySettings(
    int partitions,
    Duration sendInterval,
    int daysPerSend,
    Set<String> passedOver,
    boolean onDisk) {}
