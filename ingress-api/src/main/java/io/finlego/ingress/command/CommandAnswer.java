package io.finlego.ingress.command;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Fault;
import java.util.List;

/** The answer that a caller gets to a command. */
public sealed interface CommandAnswer<V> {

  /** The command was done. */
  record Done<V>(V value) implements CommandAnswer<V> {}

  /** The domain refused the command, or the command never reached the domain's topic. */
  record Refused<V>(ApiException refusal) implements CommandAnswer<V> {

    public List<Fault> faults() {
      return refusal.faults();
    }
  }

  /** The domain will decide the command later. The command's resource then shows the outcome. */
  record Accepted<V>(CommandState state) implements CommandAnswer<V> {}
}
