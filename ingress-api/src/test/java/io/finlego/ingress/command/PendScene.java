package io.finlego.ingress.command;

import io.finlego.embedded.TestServers;
import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import java.util.UUID;

/** The shared ingress with a {@link Responder} as its ledger, and a system that pends payments. */
final class PendScene implements AutoCloseable {

  private final IngressUnderTest ingress;
  private final Api system;
  private final Responder ledger;

  private PendScene(IngressUnderTest ingress) {
    this.ingress = ingress;
    this.system = ingress.api().system();
    this.ledger = new Responder(TestServers.kafka().bootstrapServers(), ingress.databaseUrl());
  }

  static PendScene start() {
    return new PendScene(IngressUnderTest.shared().awaitReady());
  }

  IngressUnderTest ingress() {
    return ingress;
  }

  Api system() {
    return system;
  }

  Responder ledger() {
    return ledger;
  }

  Answer pend(UUID payment, String... headers) {
    return system.send("POST", "/internal/Payments/" + payment + "/pend", null, headers);
  }

  @Override
  public void close() throws Exception {
    ledger.close();
  }
}
