package io.finlego.processing.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/**
 * The batches that wait for the next Kafka transaction, in their order. One thread adds batches and
 * another thread takes them. The number of batches is limited.
 */
final class WaitingPublications {

  private final int max;
  private final Semaphore room;
  private final Queue<Publication> waiting = new ConcurrentLinkedQueue<>();

  WaitingPublications(int max) {
    this.max = max;
    this.room = new Semaphore(max);
  }

  /**
   * Reserves room for one batch, and waits until there is room. The caller must then call {@link
   * #add} or {@link #giveRoomBack}.
   */
  void awaitRoom() throws InterruptedException {
    room.acquire();
  }

  /** Gives back the room that {@link #awaitRoom} reserved. */
  void giveRoomBack() {
    room.release();
  }

  void add(Publication publication) {
    waiting.add(publication);
  }

  /**
   * Takes the next batches that were taken during the same group membership. Returns an empty list
   * if no batch is waiting. Kafka checks the offsets of a transaction against one membership, so a
   * transaction cannot have batches of two memberships.
   */
  List<Publication> take() {
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
