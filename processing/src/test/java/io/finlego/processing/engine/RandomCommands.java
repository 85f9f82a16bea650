package io.finlego.processing.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Random commands on few counters, in random partitions. What comes of most of them depends on the
 * order in which they are applied: the value that they reach, whether they fall below zero and
 * break their batch, and which of two equal ids is the first.
 */
final class RandomCommands {

  private static final int COUNTERS = 3;

  private final Random random;
  private final Stand stand;
  private final List<Sent> sent = new ArrayList<>();

  RandomCommands(Random random, Stand stand) {
    this.random = random;
    this.stand = stand;
  }

  private record Sent(UUID id, byte[] value) {}

  void send(int count) {
    for (int i = 0; i < count; i++) {
      switch (random.nextInt(24)) {
        case 0 -> repeat();
        case 1 -> reuse();
        case 2 -> send(id(), Counters.text("garbage"));
        case 3 -> send(id(), add(2_000_000));
        case 4, 5 -> send(id(), add(-random.nextInt(60)));
        case 6 -> send(id(), add(0));
        default -> send(id(), add(1 + random.nextInt(20)));
      }
    }
    stand.flush();
  }

  private void repeat() {
    if (!sent.isEmpty()) {
      Sent command = sent.get(random.nextInt(sent.size()));
      send(command.id(), command.value());
    }
  }

  private void reuse() {
    if (!sent.isEmpty()) {
      send(sent.get(random.nextInt(sent.size())).id(), add(7));
    }
  }

  private void send(UUID id, byte[] value) {
    sent.add(new Sent(id, value));
    stand.sendTo(random.nextInt(Stand.PARTITIONS), id, value);
  }

  private byte[] add(long amount) {
    return Counters.add(new UUID(0, random.nextInt(COUNTERS)), amount);
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
