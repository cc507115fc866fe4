package org.ecobureau.gateway.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * HTTP/1.1 by Tomcat where a request can tell whether its caller has closed the connection.
 *
 * <p>A servlet that neither reads nor writes is not told by Tomcat, so the connection is looked at, which only the
 * thread that handles the request may do.
 */
public final class WatchedProtocol extends Http11NioProtocol {

    /** The attribute of a request that is a {@link BooleanSupplier}. */
    static final String GONE = WatchedProtocol.class.getName() + ".gone";

    @Override
    protected Processor createProcessor() {
        return new WatchedProcessor(this, new AnnouncingAdapter(getAdapter()));
    }

    private static final class WatchedProcessor extends Http11Processor {

        private static final int GLANCE = 256;

        WatchedProcessor(AbstractHttp11Protocol<?> protocol, AnnouncingAdapter adapter) {
            super(protocol, adapter);
            adapter.announce(this::isCallerGone);
        }

        /** What is found of another request is put back. */
        private boolean isCallerGone() {
            try {
                var found = ByteBuffer.allocate(GLANCE);
                int count = getSocketWrapper().read(false, found);
                if (count > 0) {
                    getSocketWrapper().unRead(found.flip());
                }
                return count < 0;
            } catch (IOException e) {
                return true;
            }
        }
    }

    /** Tells every request of one connection how to look at it. */
    private static final class AnnouncingAdapter implements Adapter {

        private final Adapter adapter;
        private BooleanSupplier gone = () -> false;

        AnnouncingAdapter(Adapter adapter) {
            this.adapter = adapter;
        }

        void announce(BooleanSupplier gone) {
            this.gone = gone;
        }

        @Override
        public void service(Request request, Response response) throws Exception {
            request.setAttribute(GONE, gone);
            adapter.service(request, response);
        }

        @Override
        public boolean prepare(Request request, Response response) throws Exception {
            return adapter.prepare(request, response);
        }

        @Override
        public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
            return adapter.asyncDispatch(request, response, status);
        }

        @Override
        public void log(Request request, Response response, long time) {
            adapter.log(request, response, time);
        }

        @Override
        public void checkRecycled(Request request, Response response) {
            adapter.checkRecycled(request, response);
        }

        @Override
        public String getDomain() {
            return adapter.getDomain();
        }
    }
}
