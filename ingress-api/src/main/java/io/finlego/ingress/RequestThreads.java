package io.finlego.ingress;

/**
 * The virtual threads in which requests run. A virtual thread keeps its carrier, a thread of the
 * operating system, until it waits. With one carrier for each processor, as is usual, a few threads
 * that calculate for some milliseconds would hold up all other requests. With more carriers, the
 * operating system divides the processors between them.
 */
public final class RequestThreads {

  private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
  private static final int CARRIERS_OF_PROCESSOR = 4;

  private RequestThreads() {}

  /**
   * Sets the number of carriers, if the user has not set it. Must be called before the first
   * virtual thread starts, because later calls change nothing.
   */
  public static void prepare() {
    if (System.getProperty(CARRIERS) == null) {
      int processors = Runtime.getRuntime().availableProcessors();
      System.setProperty(CARRIERS, Integer.toString(CARRIERS_OF_PROCESSOR * processors));
    }
  }
}
