package io.finlego.ingress.http.limits;

/**
 * The work of a request that needs much processor time: what is done with a large body or an
 * uploaded file, and what is done for a large answer or a statement. Only a part of the processors
 * does such work at the same time, and the callers take turns. Small requests do not wait for a
 * turn.
 *
 * <p>A thread that has a turn must only calculate. It must not wait for the connection to the
 * caller, for the database or for a command, because others wait for its turn to end. Only the
 * thread that serves the request uses this object.
 */
public interface HeavyWork {

  /** The work of a thread that serves no request. */
  HeavyWork WITHOUT_LIMIT =
      new HeavyWork() {
        @Override
        public Turn beginBody(int bytes) {
          return NO_TURN;
        }

        @Override
        public Turn continueBody() {
          return NO_TURN;
        }

        @Override
        public Turn continueStream() {
          return NO_TURN;
        }

        @Override
        public Turn pause() {
          return NO_TURN;
        }
      };

  /** The turn of work that needs none. */
  Turn NO_TURN = () -> {};

  /** The right to use a processor, until the turn is closed. */
  interface Turn extends AutoCloseable {

    @Override
    void close();
  }

  /**
   * Begins to work on the body. If the body is large, waits for a turn.
   *
   * @param bytes the size of the body
   * @throws io.finlego.ingress.http.result.ApiException 429 with {@code Retry-After} if the turn
   *     does not come in time
   */
  Turn beginBody(int bytes);

  /** Continues the work on the body, or on what was made of it. If the body is large, waits. */
  Turn continueBody();

  /**
   * Continues the work on a large answer, a file or a statement, which come or go in parts. Waits
   * for a turn.
   */
  Turn continueStream();

  /**
   * Leaves the turn to others while this thread waits for the connection or the database. Closing
   * the result waits for a new turn. Does nothing if this thread has no turn.
   */
  Turn pause();

  /** The work of the request that this thread serves. */
  static HeavyWork current() {
    return CurrentRequest.work();
  }
}
