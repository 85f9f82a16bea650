package io.finlego.ingress.http.result;

import io.finlego.ingress.IngressSettings.UnknownFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects the faults of a request, so that one answer can have all of them. */
public final class Faults {

  /**
   * The largest number of faults in one answer. Further faults are left out, because a longer list
   * would not help the caller.
   */
  private static final int FAULTS_MAX = 100;

  private final List<Fault> faults = new ArrayList<>();
  private final UnknownFields unknownFields;

  public Faults() {
    this(UnknownFields.REFUSE);
  }

  /** Collects faults. The setting says whether an unknown field or parameter is a fault. */
  public Faults(UnknownFields unknownFields) {
    this.unknownFields = unknownFields;
  }

  public Faults add(Fault fault) {
    if (faults.size() < FAULTS_MAX) {
      faults.add(fault);
    }
    return this;
  }

  /**
   * Adds a fault for a field that the object does not have. Does nothing if the setting allows
   * unknown names.
   *
   * @param path the JSON path of the field
   */
  public Faults addUnknownField(String path, String name, Collection<String> knownNames) {
    return addsUnknownNames() ? add(Fault.unknownField(path, name, knownNames)) : this;
  }

  /**
   * Adds a fault for a query parameter that the operation does not have. Does nothing if the
   * setting allows unknown names.
   */
  public Faults addUnknownParameter(String name, Collection<String> knownNames) {
    return addsUnknownNames() ? add(Fault.unknownParameter(name, knownNames)) : this;
  }

  /**
   * Tells whether a fault for an unknown name would be added. The fault is made only if it would be
   * added, because the search for the most similar name is slow.
   */
  private boolean addsUnknownNames() {
    return unknownFields == UnknownFields.REFUSE && faults.size() < FAULTS_MAX;
  }

  /** Adds a fault {@code invalidField} if the condition is false. */
  public Faults require(boolean condition, String field, String message) {
    return condition ? this : add(Fault.invalidField(field, message));
  }

  public boolean isEmpty() {
    return faults.isEmpty();
  }

  /** The faults that were added so far. */
  public List<Fault> list() {
    return List.copyOf(faults);
  }

  /** Throws an exception that answers 400 with all faults. Does nothing if there are no faults. */
  public void throwIfAny() {
    if (!faults.isEmpty()) {
      throw ApiException.invalid(faults);
    }
  }
}
