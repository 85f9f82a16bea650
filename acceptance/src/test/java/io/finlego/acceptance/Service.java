package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.acceptance.SteadyCaller.Answers;
import io.finlego.acceptance.Watchers.Watcher;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How the watchers were served.
 *
 * @param quiet their answers while nobody else called
 * @param during their answers during a flood
 */
record Service(Map<Watcher, Answers> quiet, Map<Watcher, Answers> during) {

  private static final double SERVED_MIN = 0.95;
  private static final double LIVE_SHARE_MAX = 0.8;
  private static final int SLOWDOWN_MAX = 3;

  /** Nobody waits as long as for a turn that never comes, however busy the machine is. */
  private static final Duration P99_MAX = Duration.ofSeconds(5);

  /**
   * Fails unless the stack is sound and nobody saw more than a 429.
   *
   * @param undisturbed those who must also be served, in {@code -Pslow} about as fast as before
   * @param notSlow a p99 of this time is fast enough, whatever it was before
   */
  void requireDespite(
      String flood, Stack stack, HeapWatch heap, Set<Watcher> undisturbed, Duration notSlow) {
    print(flood, heap);
    assertThat(stack.isReady()).isTrue();
    assertThat(heap.liveShareMax()).isGreaterThan(0).isLessThan(LIVE_SHARE_MAX);
    for (Watcher watcher : Watcher.values()) {
      assertThat(quiet.get(watcher).statuses()).as("%s", watcher).containsExactly(200);
      assertThat(during.get(watcher).statuses()).as("%s", watcher).isSubsetOf(200, 202, 429);
    }
    for (Watcher watcher : undisturbed) {
      assertThat(during.get(watcher).share(200)).as("%s", watcher).isGreaterThan(SERVED_MIN);
      assertThat(p99(during, watcher)).as("%s", watcher).isLessThan(P99_MAX);
      if (Effort.isLong()) {
        Duration limit = p99(quiet, watcher).multipliedBy(SLOWDOWN_MAX);
        assertThat(p99(during, watcher))
            .as("%s", watcher)
            .isLessThan(limit.compareTo(notSlow) > 0 ? limit : notSlow);
      }
    }
  }

  private void print(String flood, HeapWatch heap) {
    System.out.println("Quiet: " + quiet);
    System.out.println("During the flood of " + flood + ": " + during);
    System.out.println("The heap: " + heap);
    for (Watcher watcher : Watcher.values()) {
      System.out.printf(Locale.ROOT, "%s: %.1f times the p99%n", watcher, slowdown(watcher));
    }
  }

  private double slowdown(Watcher watcher) {
    return p99(during, watcher).toNanos() / (double) p99(quiet, watcher).toNanos();
  }

  private static Duration p99(Map<Watcher, Answers> answers, Watcher watcher) {
    return answers.get(watcher).quantile(0.99);
  }
}
