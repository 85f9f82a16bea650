package io.finlego.ingress.http.result;

import io.finlego.ingress.IngressSettings.UnknownFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects the faults of one request, so that the caller learns all of them at once. */
public final class Faults {

  /**
   * The most faults in one answer. Further faults are dropped, because a longer list would not help
   * the caller.
   */
  private static final int FAULTS_MAX = 100;

  private final List<Fault> faults = new ArrayList<>();
  private final UnknownFields unknownFields;

  public Faults() {
    this(UnknownFields.REFUSE);
  }

  /** Faults to which unknown names belong, or do not, as the institution has set it. */
  public Faults(UnknownFields unknownFields) {
    this.unknownFields = unknownFields;
  }

  public Faults add(Fault fault) {
    if (faults.size() < FAULTS_MAX) {
      faults.add(fault);
    }
    return this;
  }

  /** Notes a field that its object does not have. */
  public Faults addUnknownField(String path, String name, Collection<String> knownNames) {
    return takesUnknownNames() ? add(Fault.unknownField(path, name, knownNames)) : this;
  }

  /** Notes a query parameter that the operation does not have. */
  public Faults addUnknownParameter(String name, Collection<String> knownNames) {
    return takesUnknownNames() ? add(Fault.unknownParameter(name, knownNames)) : this;
  }

  /** Looking for the nearest name costs more than noting a fault, so that it is done rarely. */
  private boolean takesUnknownNames() {
    return unknownFields == UnknownFields.REFUSE && faults.size() < FAULTS_MAX;
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
