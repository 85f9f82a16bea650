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
  private static final Map<String, RejectionCode> REASONS_BY_CODE =
      Stream.<RejectionCode[]>of(
              CommonRejectionCode.values(),
              ClientRejectionCode.values(),
              LedgerRejectionCode.values())
          .flatMap(Arrays::stream)
          .collect(Collectors.toUnmodifiableMap(RejectionCode::code, Function.identity()));

  private RejectionCodes() {}

  /** Returns every reason of every domain, in no particular order. */
  public static Collection<RejectionCode> all() {
    return REASONS_BY_CODE.values();
  }

  /** Returns the reason with this code; null if this release does not know the code. */
  public static @Nullable RejectionCode ofCode(String code) {
    return REASONS_BY_CODE.get(code);
  }
}
