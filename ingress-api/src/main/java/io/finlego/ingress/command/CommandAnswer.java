package io.finlego.ingress.command;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Fault;
import java.util.List;

/** What a caller is told of a command. */
public sealed interface CommandAnswer<V> {

  /** It was done. */
  record Done<V>(V value) implements CommandAnswer<V> {}

  /** It was refused, or not accepted ({@code unavailable}). */
  record Refused<V>(ApiException refusal) implements CommandAnswer<V> {

    public List<Fault> faults() {
      return refusal.faults();
    }
  }

  /** It will be decided; its command's resource will know. */
  record Accepted<V>(CommandState state) implements CommandAnswer<V> {}
}
