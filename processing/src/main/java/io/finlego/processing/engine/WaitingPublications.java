package io.finlego.processing.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/**
 * The batches that wait for the next Kafka transaction, in their order. One thread adds batches and
 * another thread takes them. The number of waiting batches is limited.
 */
final class WaitingPublications {

  private final int batchesMax;
  private final Semaphore room;
  private final Queue<Publication> queue = new ConcurrentLinkedQueue<>();

  WaitingPublications(int batchesMax) {
    this.batchesMax = batchesMax;
    this.room = new Semaphore(batchesMax);
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
    queue.add(publication);
  }

  /**
   * Removes and returns the first waiting batch and the batches after it. Stops before the first
   * batch that the consumer took during another group membership. Returns an empty list if no batch
   * is waiting. Kafka checks the offsets of a transaction against one membership, so a transaction
   * cannot have batches of two memberships.
   */
  List<Publication> take() {
    List<Publication> publications = new ArrayList<>(batchesMax);
    Publication nextPublication = queue.peek();
    while (nextPublication != null
        && (publications.isEmpty()
            || nextPublication.isOfSameMembership(publications.getFirst()))) {
      publications.add(queue.remove());
      nextPublication = queue.peek();
    }
    room.release(publications.size());
    return publications;
  }
}
