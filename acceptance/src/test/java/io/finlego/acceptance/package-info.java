/** Black-box suites that use a running stack over HTTP and Kafka. */
@NullMarked
package io.finlego.acceptance;

import org.jspecify.annotations.NullMarked;
