package io.finlego.ingress.http.limits;

/** The memory of a body that is read as a whole. */
public interface BodyMemory {

  /**
   * Takes the memory for a body that has begun to arrive and is not small.
   *
   * @param maxBytes the number of bytes that the body may still grow to
   * @throws io.finlego.ingress.http.result.ApiException 429 if there is no room
   */
  void takeForArrival(long maxBytes);

  /**
   * Takes the memory for everything that is made of the body. The body has arrived.
   *
   * @throws io.finlego.ingress.http.result.ApiException 429 if there is no room
   */
  void takeForContent(byte[] body);
}
