package org.cellgmp.web.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.story.boundary.BatchStories;
import org.cellgmp.web.page.Story;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;

/** A batch with all that belongs to it as one line in time. */
@Narrowed
@Path("/stories")
@RolesAllowed(Role.READER)
@Produces(View.HTML)
public class StoryPages {
    @Inject
    private BatchStories stories;

    @Inject
    private Visit visit;

    @GET
    @Path("{batch: BR-[0-9]{4}-[0-9]{4,}}")
    public View story(@PathParam("batch") String batch, @QueryParam("after") String after) throws Refusal {
        var story = stories.of(batch, after, Story.EVENTS);
        var page = visit.context();
        return View.of("audit/story")
                .with("batch", batch)
                .with("followed", story.followed())
                .with(
                        "story",
                        new Page<>(
                                story.events().items().stream()
                                        .map(event -> Story.told(page, event))
                                        .toList(),
                                story.events().next()));
    }
}
