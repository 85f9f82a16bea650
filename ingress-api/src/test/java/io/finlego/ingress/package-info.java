/** Tests of the ingress over HTTP, with a real broker and a real Postgres. */
@NullMarked
package io.finlego.ingress;

import org.jspecify.annotations.NullMarked;
