package io.finlego.ingress.http.result;

import java.util.ArrayList;
import java.util.List;

/** Collects the faults of one request, so that the caller learns all of them at once. */
public final class Faults {

  /**
   * The most faults in one answer. Further faults are dropped, because a longer list would not help
   * the caller.
   */
  private static final int FAULTS_MAX = 100;

  private final List<Fault> faults = new ArrayList<>();

  public Faults add(Fault fault) {
    if (faults.size() < FAULTS_MAX) {
      faults.add(fault);
    }
    return this;
  }

  /** Notes {@code invalidField} unless the condition holds. */
  public Faults require(boolean condition, String field, String message) {
    return condition ? this : add(Fault.invalidField(field, message));
  }

  public boolean isEmpty() {
    return faults.isEmpty();
  }

  /** What was noted so far. */
  public List<Fault> list() {
    return List.copyOf(faults);
  }

  /** Answers 400 with all noted faults, unless there are none. */
  public void throwIfAny() {
    if (!faults.isEmpty()) {
      throw ApiException.invalid(faults);
    }
  }
}
