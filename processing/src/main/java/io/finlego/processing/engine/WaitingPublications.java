package io.finlego.processing.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/**
 * The publications that wait for the next Kafka transaction, in their order. One thread adds
 * publications and another takes them. Their number is bounded.
 */
final class WaitingPublications {

  private final int max;
  private final Semaphore room;
  private final Queue<Publication> waiting = new ConcurrentLinkedQueue<>();

  WaitingPublications(int max) {
    this.max = max;
    this.room = new Semaphore(max);
  }

  /** Waits until there is room for the publication that the next {@link #add} brings. */
  void awaitRoom() throws InterruptedException {
    room.acquire();
  }

  /** Frees the room for a publication that is not added after all. */
  void giveRoomBack() {
    room.release();
  }

  void add(Publication publication) {
    waiting.add(publication);
  }

  /**
   * Takes the next publications that belong to the same membership in the group; none if none wait.
   * Kafka checks a transaction's offsets against a single membership.
   */
  List<Publication> next() {
    List<Publication> publications = new ArrayList<>(max);
    Publication next = waiting.peek();
    while (next != null
        && (publications.isEmpty() || next.isOfSameMembership(publications.getFirst()))) {
      publications.add(waiting.remove());
      next = waiting.peek();
    }
    room.release(publications.size());
    return publications;
  }
}
