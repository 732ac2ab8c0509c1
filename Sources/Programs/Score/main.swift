import ScoreCommand

runScore()
