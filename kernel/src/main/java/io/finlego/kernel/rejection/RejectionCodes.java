package io.finlego.kernel.rejection;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the reasons of all domains by their codes. */
public final class RejectionCodes {

  /** Building this map fails if two reasons have the same code. */
  private static final Map<String, RejectionCode> BY_CODE =
      Stream.<RejectionCode[]>of(
              CommonRejectionCode.values(),
              ClientRejectionCode.values(),
              LedgerRejectionCode.values())
          .flatMap(Arrays::stream)
          .collect(Collectors.toUnmodifiableMap(RejectionCode::code, Function.identity()));

  private RejectionCodes() {}

  /** Every reason of every domain, in no particular order. */
  public static Collection<RejectionCode> all() {
    return BY_CODE.values();
  }

  /** The reason with this code, or null for a code that this release does not know. */
  public static @Nullable RejectionCode ofCode(String code) {
    return BY_CODE.get(code);
  }
}
