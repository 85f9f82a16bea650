/** Generates load over HTTP. */
@NullMarked
package io.finlego.benchmarks.http;

import org.jspecify.annotations.NullMarked;
