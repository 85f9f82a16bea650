package io.finlego.ingress.client;

import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.databind.node.ObjectNode;

/** A client as callers see it: every field of its profile as sent, and those that we add. */
record Client(@JsonValue ObjectNode json) {}
