package io.finlego.processing.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/**
 * The publications that wait for the next Kafka transaction, in their order. One thread adds them,
 * another takes them, and there is room for only so many.
 */
final class WaitingPublications {

  private final int max;
  private final Semaphore room;
  private final Queue<Publication> waiting = new ConcurrentLinkedQueue<>();

  WaitingPublications(int max) {
    this.max = max;
    this.room = new Semaphore(max);
  }

  /** Waits for the room that the next {@link #add} takes. */
  void awaitRoom() throws InterruptedException {
    room.acquire();
  }

  /** Gives back the room of a publication that is not added after all. */
  void giveRoomBack() {
    room.release();
  }

  void add(Publication publication) {
    waiting.add(publication);
  }

  /**
   * Takes the next publications of a single membership, none if none wait: Kafka checks a
   * transaction's offsets against one membership of the group.
   */
  List<Publication> next() {
    List<Publication> together = new ArrayList<>(max);
    Publication next = waiting.peek();
    while (next != null && (together.isEmpty() || next.isOfSameMembership(together.getFirst()))) {
      together.add(waiting.remove());
      next = waiting.peek();
    }
    room.release(together.size());
    return together;
  }
}
