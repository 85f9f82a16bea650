package io.finlego.ingress.command;

import io.finlego.ingress.http.result.Fault;
import java.util.List;

/** What became of one command of many. */
public sealed interface Settled<V> {

  /** It was done. */
  record Done<V>(V value) implements Settled<V> {}

  /** It was refused, or not accepted ({@code unavailable}). */
  record Refused<V>(List<Fault> faults) implements Settled<V> {}

  /** It will be decided; its command's resource will know. */
  record Accepted<V>(CommandState state) implements Settled<V> {}
}
