package io.finlego.ingress.access.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.http.limits.HeavyWork;
import io.finlego.ingress.http.result.ApiException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AdmittedWorkTest {

  private static final int LARGE = AdmittedWork.SMALL_BODY_BYTES + 1;
  private static final int REQUESTS = 20;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<Thread> threads = new ArrayList<>();

  /** Permits for one of a hundred processors. */
  private ProcessorPermits permits(Duration maxWait) {
    return new ProcessorPermits(settings(1, maxWait), new RefusedRequests(meters), meters);
  }

  private static AdmissionSettings settings(int processorsPercent, Duration maxWait) {
    return new AdmissionSettings(25, 50, 6, 3, 30, 20, processorsPercent, maxWait, 256, 1024);
  }

  private static CurrentCaller caller(String name) {
    return new CurrentCaller(CallerKind.SYSTEM, "issuer", name, null);
  }

  private double gauge(String name) {
    return meters.get("finlego.ingress.admission.processors." + name).gauge().value();
  }

  private void awaitWaiting(int count) {
    await().pollInterval(Duration.ofMillis(1)).until(() -> gauge("waiting") == count);
  }

  private void joinThreads() throws InterruptedException {
    for (Thread thread : threads) {
      assertThat(thread.join(Duration.ofSeconds(30))).isTrue();
    }
  }

  @Test
  void heavyWorkHasAPartOfTheProcessorsAndAtLeastOne() {
    assertThat(settings(50, Duration.ZERO).heavyProcessors(1)).isEqualTo(1);
    assertThat(settings(50, Duration.ZERO).heavyProcessors(2)).isEqualTo(1);
    assertThat(settings(50, Duration.ZERO).heavyProcessors(9)).isEqualTo(4);
    assertThat(settings(100, Duration.ZERO).heavyProcessors(8)).isEqualTo(8);
  }

  @Test
  void aSmallBodyNeedsNoPermit() {
    ProcessorPermits permits = permits(Duration.ZERO);
    permits.take(caller("other"));
    AdmittedWork work = new AdmittedWork(permits, caller("a"));

    try (HeavyWork.Turn _ = work.beginBody(AdmittedWork.SMALL_BODY_BYTES);
        HeavyWork.Turn _ = work.continueBody()) {
      assertThat(gauge("busy")).isEqualTo(1);
    }

    assertThat(gauge("busy")).isEqualTo(1);
  }

  @Test
  void aLargeBodyThatGetsNoTurnIsRefused() {
    ProcessorPermits permits = permits(Duration.ofMillis(1));
    permits.take(caller("other"));

    assertThatThrownBy(() -> new AdmittedWork(permits, caller("a")).beginBody(LARGE))
        .isInstanceOfSatisfying(
            ApiException.class, refusal -> assertThat(refusal.status().value()).isEqualTo(429));

    assertThat(
            meters
                .get("finlego.ingress.admission.refused")
                .tags("caller", "system", "reason", "processors")
                .counter()
                .count())
        .isEqualTo(1);
  }

  @Test
  void aTurnWithinATurnNeedsNoSecondPermit() {
    AdmittedWork work = new AdmittedWork(permits(Duration.ZERO), caller("a"));

    try (HeavyWork.Turn _ = work.beginBody(LARGE)) {
      try (HeavyWork.Turn _ = work.continueBody()) {
        assertThat(gauge("busy")).isEqualTo(1);
      }
      assertThat(gauge("busy")).isEqualTo(1);
    }

    assertThat(gauge("busy")).isZero();
    try (HeavyWork.Turn _ = work.continueBody()) {
      assertThat(gauge("busy")).isEqualTo(1);
    }
    assertThat(gauge("busy")).isZero();
  }

  @Test
  void aPauseLeavesTheTurnToOthers() {
    ProcessorPermits permits = permits(Duration.ZERO);
    AdmittedWork work = new AdmittedWork(permits, caller("a"));
    AdmittedWork other = new AdmittedWork(permits, caller("b"));

    try (HeavyWork.Turn _ = work.continueStream()) {
      try (HeavyWork.Turn _ = work.pause();
          HeavyWork.Turn _ = work.pause();
          HeavyWork.Turn _ = other.continueStream()) {
        assertThat(gauge("busy")).isEqualTo(1);
      }
      assertThat(gauge("busy")).isEqualTo(1);
    }

    assertThat(gauge("busy")).isZero();
  }

  @Test
  void whoHasNoTurnHasNothingToPause() {
    AdmittedWork work = new AdmittedWork(permits(Duration.ZERO), caller("a"));

    try (HeavyWork.Turn _ = work.pause()) {
      assertThat(gauge("busy")).isZero();
    }

    assertThat(gauge("busy")).isZero();
  }

  @Test
  void heavyWorkOfManyRequestsIsDoneOneAfterTheOther() throws Exception {
    ProcessorPermits permits = permits(Duration.ofMinutes(1));
    AtomicInteger working = new AtomicInteger();
    AtomicInteger mostWorking = new AtomicInteger();
    for (int i = 0; i < REQUESTS; i++) {
      AdmittedWork work = new AdmittedWork(permits, caller("caller " + i % 3));
      threads.add(Thread.ofVirtual().start(() -> work(work, working, mostWorking)));
    }

    joinThreads();

    assertThat(mostWorking).hasValue(1);
    assertThat(gauge("busy")).isZero();
    assertThat(gauge("waiting")).isZero();
  }

  private static void work(AdmittedWork work, AtomicInteger working, AtomicInteger mostWorking) {
    try (HeavyWork.Turn _ = work.beginBody(LARGE)) {
      note(working, mostWorking);
    }
    for (int part = 0; part < REQUESTS; part++) {
      try (HeavyWork.Turn _ = work.continueStream()) {
        note(working, mostWorking);
      }
    }
  }

  private static void note(AtomicInteger working, AtomicInteger mostWorking) {
    mostWorking.accumulateAndGet(working.incrementAndGet(), Math::max);
    Thread.yield();
    working.decrementAndGet();
  }

  @Test
  void callersTakeTurnsHoweverManyRequestsOfOneWait() throws Exception {
    ProcessorPermits permits = permits(Duration.ofMinutes(1));
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    permits.take(caller("x"));
    for (String name : List.of("a", "a", "a", "b", "b")) {
      AdmittedWork work = new AdmittedWork(permits, caller(name));
      int waiting = threads.size();
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (HeavyWork.Turn _ = work.beginBody(LARGE)) {
                      order.add(name);
                    }
                  }));
      awaitWaiting(waiting + 1);
    }

    permits.giveBack(caller("x"));
    joinThreads();

    assertThat(order).containsExactly("a", "b", "a", "b", "a");
  }
}
