import { collection, episode, film, people, type StoredItem, series } from "./made-library";

/** A living-room library: a few films everybody knows, two series, a collection. */
export function smallLibrary(): StoredItem[] {
  const alien = film({
    Name: "Alien",
    ProductionYear: 1979,
    Genres: ["Sci-Fi", "Horror"],
    OfficialRating: "R",
    Tags: ["spaceship", "creature"],
    Taglines: ["In space no one can hear you scream."],
    Overview: "The crew of a freighter answers a distress call and brings something back on board.",
    People: people(["Ridley Scott", "Director"], ["Sigourney Weaver", "Actor", "Ripley"]),
  });
  const aliens = film({
    Name: "Aliens",
    ProductionYear: 1986,
    Genres: ["Sci-Fi", "Action"],
    OfficialRating: "R",
    Tags: ["spaceship", "creature", "marines"],
    Overview: "Ripley goes back, with soldiers who think that they know better.",
    People: people(["James Cameron", "Director"], ["Sigourney Weaver", "Actor", "Ripley"]),
  });
  const show = series({
    Name: "Night Harbour",
    ProductionYear: 2019,
    Genres: ["Crime", "Drama"],
    Tags: ["port", "detective"],
    Overview: "A harbour policewoman works the hours when nothing is supposed to arrive.",
  });
  return [
    alien,
    aliens,
    film({
      Name: "Gattaca",
      ProductionYear: 1997,
      Genres: ["Sci-Fi"],
      Tags: ["spaceship", "identity"],
    }),
    film({
      Name: "Solaris",
      ProductionYear: 1972,
      Genres: ["Sci-Fi", "Drama"],
      Tags: ["spaceship", "ocean"],
    }),
    film({ Name: "Paddington", ProductionYear: 2014, Genres: ["Family"], OfficialRating: "PG" }),
    film({
      Name: "Heat",
      ProductionYear: 1995,
      Genres: ["Crime", "Thriller"],
      OfficialRating: "R",
      Tags: ["heist", "detective"],
    }),
    film({
      Name: "Paris, Texas",
      ProductionYear: 1984,
      Genres: ["Drama"],
      Tags: ["road", "desert"],
    }),
    film({
      Name: "Stalker",
      ProductionYear: 1979,
      Genres: ["Sci-Fi", "Drama"],
      Tags: ["zone", "ocean"],
    }),
    film({ Name: "Lost reel", ProductionYear: undefined, PremiereDate: undefined }),
    show,
    episode(show, 1),
    episode(show, 2),
    collection("Alien collection", [alien, aliens]),
  ];
}
