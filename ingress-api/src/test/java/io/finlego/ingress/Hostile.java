package io.finlego.ingress;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Hostile values for a query parameter or a path. */
public final class Hostile {

  private Hostile() {}

  /** The value, percent-encoded. */
  public static List<String> values() {
    return List.of(
            "'",
            "' or '1'='1",
            "\"; drop table x; --",
            "%",
            "_",
            "\\",
            "\u0000",
            "\u202e",
            "\ud83d\ude00",
            ":id",
            "${x}",
            "?",
            "-1",
            "0",
            "1e400",
            "NaN",
            "null",
            "[]",
            "{}",
            "2026-02-30",
            "9999-12-31",
            "0001-01-01",
            "+999999999-01-01",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "../../etc/passwd",
            "x".repeat(3000))
        .stream()
        .map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8))
        .toList();
  }
}
