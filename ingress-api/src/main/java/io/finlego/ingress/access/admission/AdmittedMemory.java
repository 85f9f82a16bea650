package io.finlego.ingress.access.admission;

import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.http.json.JsonWeight;
import io.finlego.ingress.http.limits.BodyMemory;
import io.finlego.ingress.http.limits.RequestMemory;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;

/**
 * The memory of one request. It comes from two budgets: from one while the body arrives, and from
 * the other for the work after that. So bodies that wait for the end of others cannot take the
 * memory that the others need. Only the thread that serves the request uses this class.
 */
final class AdmittedMemory implements RequestMemory, BodyMemory, AutoCloseable {

  /** A body is collected in parts, which are then put together. */
  private static final int ARRIVAL_FACTOR = 3;

  /** The part of a request's fixed memory that its answer may use before it takes more. */
  private static final long ANSWER_BYTES = 32 * 1024;

  /** A growing answer takes at least this number of bytes at once. */
  private static final long STEP_BYTES = 64 * 1024;

  private final MemoryBudget arrivals;
  private final MemoryBudget work;
  private final CurrentCaller caller;
  private final long fixedBytes;
  private long arrivalBytes;
  private long workBytes;
  private long usedBytes;

  /**
   * Makes a request without memory.
   *
   * @param fixedBytes the memory of the request besides its body and a large answer
   */
  AdmittedMemory(MemoryBudget arrivals, MemoryBudget work, CurrentCaller caller, long fixedBytes) {
    this.arrivals = arrivals;
    this.work = work;
    this.caller = caller;
    this.fixedBytes = fixedBytes;
  }

  CurrentCaller caller() {
    return caller;
  }

  @Override
  public void takeForArrival(long maxBytes) {
    long bytes = Math.min(ARRIVAL_FACTOR * maxBytes, arrivals.shareBytes(caller));
    arrivals.take(caller, bytes);
    arrivalBytes = bytes;
  }

  @Override
  public void takeForContent(byte[] body) {
    takeForWork(JsonWeight.of(body).memoryBytes());
    endArrival();
  }

  /**
   * Takes the memory for the work. A request that needs more than its caller may have counts as the
   * caller's whole share, so it is served when the caller has no other request.
   *
   * @param bodyBytes the memory for the body and for everything that is made of it
   */
  void takeForWork(long bodyBytes) {
    long bytes = Math.min(fixedBytes + bodyBytes, work.shareBytes(caller));
    work.take(caller, bytes);
    workBytes += bytes;
    usedBytes = workBytes - ANSWER_BYTES;
  }

  @Override
  public void take(long bytes) {
    if (workBytes == 0) {
      takeForWork(0);
    }
    long neededBytes = usedBytes + bytes;
    if (neededBytes > workBytes) {
      growTo(neededBytes);
    }
    usedBytes = neededBytes;
  }

  private void growTo(long neededBytes) {
    long shareBytes = work.shareBytes(caller);
    if (neededBytes > shareBytes) {
      throw ApiException.of(
          ErrorCode.ANSWER_TOO_LARGE,
          "The answer would be too large. Ask for a smaller pageSize or limit, or for fewer"
              + " objects.");
    }
    long stepBytes = Math.min(neededBytes - workBytes + STEP_BYTES, shareBytes - workBytes);
    work.takeNow(caller, stepBytes);
    workBytes += stepBytes;
  }

  private void endArrival() {
    if (arrivalBytes > 0) {
      arrivals.giveBack(caller, arrivalBytes);
      arrivalBytes = 0;
    }
  }

  @Override
  public void close() {
    endArrival();
    if (workBytes > 0) {
      work.giveBack(caller, workBytes);
      workBytes = 0;
    }
  }
}
