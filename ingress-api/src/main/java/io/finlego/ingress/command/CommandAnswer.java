package io.finlego.ingress.command;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Fault;
import java.util.List;

/** The answer to a caller about a command. */
public sealed interface CommandAnswer<V> {

  /** The command was done. */
  record Done<V>(V value) implements CommandAnswer<V> {}

  /** The command was refused by its domain, or was never accepted ({@code unavailable}). */
  record Refused<V>(ApiException refusal) implements CommandAnswer<V> {

    public List<Fault> faults() {
      return refusal.faults();
    }
  }

  /** The command will be decided; its resource will know the outcome. */
  record Accepted<V>(CommandState state) implements CommandAnswer<V> {}
}
