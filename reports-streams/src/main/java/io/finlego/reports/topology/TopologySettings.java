package io.finlego.reports.topology;

import java.time.Duration;
import java.util.Set;

/**
 * What shapes the topology.
 *
 * @param partitions tasks that accounts are spread over; fixed for ever once there is state
 * @param sendInterval how often changed figures are sent to subscribers, at most
 * @param daysPerSend most accounts of one task whose changed days are sent at once; the others wait
 *     for the next interval, so that subscribers cannot slow the reports down
 * @param passedOver events, as {@code partition:offset}, that the operator has decided to do
 *     without
 * @param onDisk whether stores may be larger than the memory
 */
public record TopologySettings(
    int partitions,
    Duration sendInterval,
    int daysPerSend,
    Set<String> passedOver,
    boolean onDisk) {}
