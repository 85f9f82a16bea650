package io.finlego.ingress.http.limits;

/**
 * The memory that a request in progress may need. Code that collects much for an answer, such as
 * the rows of a page, takes the memory for it before it collects more.
 */
public interface RequestMemory {

  /**
   * Takes more memory, which is given back after the answer.
   *
   * @throws io.finlego.ingress.http.result.ApiException 429 with {@code Retry-After} if there is no
   *     room now, or 400 {@code answerTooLarge} if there never is as much for one request
   */
  void take(long bytes);

  /** The memory of the request that this thread serves. A thread without a request has no limit. */
  static RequestMemory current() {
    return CurrentRequest.memory();
  }
}
